/** `fetch` for a vendor's SDK that always calls its own hosts: what goes to one of them goes to the simulator instead. */
export function redirectFetch(hosts: Readonly<Record<string, string>>): typeof globalThis.fetch {
  const { fetch } = globalThis;
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const [from, to] = Object.entries(hosts).find(([host]) => address.startsWith(host)) ?? [];
    if (from === undefined || to === undefined) return fetch(input, init);
    const redirected = to + address.slice(from.length);
    return fetch(input instanceof Request ? new Request(redirected, input) : redirected, init);
  };
}
