/**
 * A prompt that carries controls, as stable-diffusion.cpp reads them out of it and takes them away (its `sd_cpp_extra_args`).
 * Dots in a name nest: `sample_params.sample_steps`.
 */
export function embedControls(prompt: string, controls: readonly (readonly [string, unknown])[]): string {
  if (controls.length === 0) return prompt;
  const root: Record<string, unknown> = {};
  for (const [path, value] of controls) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let place = root;
    for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }
  // The server looks for the end of the block in the text: a value must not hold it.
  const json = JSON.stringify(root).replaceAll('<', '\\u003c');
  return `${prompt}<sd_cpp_extra_args>${json}</sd_cpp_extra_args>`;
}
