interface VisibilityTarget extends EventTarget {
  visibilityState: string;
}

/** Calls back whenever the page becomes visible, where there is a page. Returns the function that ends it. */
export function whenPageBecomesVisible(callback: () => void): () => void {
  const page = (globalThis as { document?: VisibilityTarget }).document;
  if (page === undefined) return () => undefined;
  const listen = () => {
    if (page.visibilityState === 'visible') callback();
  };
  page.addEventListener('visibilitychange', listen);
  return () => page.removeEventListener('visibilitychange', listen);
}
