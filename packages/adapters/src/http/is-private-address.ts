import { isLocalAddress } from './is-local-address.ts';

/** RFC 1918, RFC 3927, RFC 6598 (also private networks over the internet), and loopback. */
const privateV4 =
  /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
/** RFC 4193 and RFC 4291. */
const privateV6 = /^\[f([cd][0-9a-f]{2}|e[89ab][0-9a-f]):/;
/** RFC 6762, RFC 8375, and what routers and administrators use; and names without a dot. */
const privateName = /^[^.[\]]+$|\.(local|lan|home\.arpa|internal)$/;

/** Whether an address is on this machine or in this house: nothing that is sent there crosses the internet in the clear. */
export function isPrivateAddress(url: URL): boolean {
  const { hostname } = url;
  const isV4 = /^\d+(\.\d+){3}$/.test(hostname);
  return (
    isLocalAddress(url) ||
    (isV4 ? privateV4.test(hostname) : privateV6.test(hostname) || privateName.test(hostname))
  );
}
