/** Registers an element once, where there is a registry; a second copy of this package does no harm. */
export function defineElement(name: string, constructor: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(name)) {
    customElements.define(name, constructor);
  }
}
