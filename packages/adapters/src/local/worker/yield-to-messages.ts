/** Lets the thread take its messages, such as "cancel". A microtask would not: it runs before them. */
export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
