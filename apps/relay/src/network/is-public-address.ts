/** Ranges that are not of the public internet: RFC 6890 and its updates, as [first address, bits]. */
const closedV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Whether an IP address, as `dns.lookup` gives it, is on the public internet. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const v4 = mapped ?? (/^\d+\.\d+\.\d+\.\d+$/.test(address) ? address : undefined);
  if (v4 === undefined) {
    // Only 2000::/3 is given out (RFC 4291); of that not documentation, 6to4 and Teredo, which lead elsewhere.
    return /^[23][0-9a-f]{3}:/i.test(address) && !/^(2001:0?db8:|2002:|2001:0{0,4}:)/i.test(address);
  }
  return !closedV4.some(([first, bits]) => toNumber(v4) >>> (32 - bits) === toNumber(first) >>> (32 - bits));
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => ((sum << 8) | Number(part)) >>> 0, 0);
}
