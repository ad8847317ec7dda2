import axe from 'axe-core';

/** Longer than the elements' transitions: colours on their way are nobody's. */
const transitionMs = 250;

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

async function violationsIn(scheme: 'light' | 'dark'): Promise<string[]> {
  document.documentElement.style.colorScheme = scheme;
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, transitionMs));
  await nextFrame();
  const { violations } = await axe.run(document, {
    // Pages of tests have no headings and landmarks around the element.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${scheme}: ${id}: ${target.flat().join(' ')} ${failureSummary}`),
  );
}

/** What axe-core holds against the page, light and dark: rule and element of each violation. Empty is good. */
export async function findViolations(): Promise<string[]> {
  return [...(await violationsIn('light')), ...(await violationsIn('dark'))];
}
