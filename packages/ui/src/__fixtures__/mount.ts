import type { LitElement } from 'lit';

/** Puts an element on a fresh page, with the given properties, and waits until it has rendered. */
export async function mount<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): Promise<HTMLElementTagNameMap[Name]> {
  document.documentElement.lang = 'en';
  document.title = 'Test';
  document.documentElement.style.colorScheme = 'light dark';
  document.body.style.background = 'light-dark(#efece6, #121110)';
  const main = document.createElement('main');
  const element = document.createElement(name);
  Object.assign(element, properties);
  main.append(element);
  document.body.replaceChildren(main);
  await (element as unknown as LitElement).updateComplete;
  return element;
}
