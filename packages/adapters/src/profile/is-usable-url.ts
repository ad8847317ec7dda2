/** Whether a text can be a base URL: https, or a path of this site; http only where `mayBeOpen` says so. */
export function isUsableUrl(text: string, mayBeOpen: (url: URL) => boolean): boolean {
  if (/^\/(?!\/)[^\s?#]*$/.test(text)) return true;
  const url = URL.parse(text);
  if (!url || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && mayBeOpen(url));
}
