/** Whether a link may stand on the public page: another site by https, or a path of this one. */
export function isPageLink(link: unknown): link is string {
  if (typeof link !== 'string' || link.length > 500 || /[\s\\]/.test(link)) return false;
  if (link.startsWith('/')) return !link.startsWith('//');
  const url = URL.parse(link);
  return link.startsWith('https://') && url !== null && url.username === '' && url.password === '';
}
