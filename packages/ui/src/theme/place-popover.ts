const gap = 4;

/** For `beforetoggle`: puts a popover beside the button that opens it, on the side with more room, and closes it on scroll. */
export function placePopover(event: Event): void {
  const { newState, currentTarget } = event as ToggleEvent;
  const popover = currentTarget as HTMLElement;
  if (newState !== 'open') return;
  const root = popover.getRootNode() as ShadowRoot | Document;
  const button = root.querySelector(`[popovertarget="${popover.id}"]`)?.getBoundingClientRect();
  if (!button) return;
  const { innerWidth, innerHeight } = globalThis;
  const isBelow = button.bottom < innerHeight / 2;
  const isFromRight = button.right > innerWidth - button.left;
  Object.assign(popover.style, {
    inset: 'auto',
    top: isBelow ? `${button.bottom + gap}px` : 'auto',
    bottom: isBelow ? 'auto' : `${innerHeight - button.top + gap}px`,
    left: isFromRight ? 'auto' : `${Math.max(gap, button.left)}px`,
    right: isFromRight ? `${Math.max(gap, innerWidth - button.right)}px` : 'auto',
  });
  const closed = new AbortController();
  const options = { capture: true, signal: closed.signal };
  popover.addEventListener('beforetoggle', () => closed.abort(), { once: true });
  globalThis.addEventListener('scroll', ({ target }) => target !== popover && popover.hidePopover(), options);
}
