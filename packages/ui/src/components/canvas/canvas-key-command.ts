/** What a key does to the view. Pan is in CSS pixels, zoom a factor. */
export type CanvasKeyCommand =
  | { type: 'zoom'; factor: number }
  | { type: 'pan'; by: { x: number; y: number } }
  | { type: 'fit' }
  /** Shows what changed, or hides it. */
  | { type: 'changes' }
  /** Shows the picture before for as long as the key is held. */
  | { type: 'before' };

const zoomStep = 1.25;
const panStep = 48;

const commands: Record<string, CanvasKeyCommand | undefined> = {
  '+': { type: 'zoom', factor: zoomStep },
  '=': { type: 'zoom', factor: zoomStep },
  '-': { type: 'zoom', factor: 1 / zoomStep },
  '0': { type: 'fit' },
  c: { type: 'changes' },
  b: { type: 'before' },
  ArrowLeft: { type: 'pan', by: { x: panStep, y: 0 } },
  ArrowRight: { type: 'pan', by: { x: -panStep, y: 0 } },
  ArrowUp: { type: 'pan', by: { x: 0, y: panStep } },
  ArrowDown: { type: 'pan', by: { x: 0, y: -panStep } },
};

/** The command of a key press, undefined for keys that belong to others. */
export function canvasKeyCommand(event: KeyboardEvent): CanvasKeyCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return commands[event.key] ?? commands[event.key.toLowerCase()];
}
