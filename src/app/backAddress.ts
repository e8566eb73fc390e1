/**
 * The address of the page that has led here, as `?back=` names it relative to this page. Only a page of the same
 * origin is one to go back to; anything else is ignored.
 *
 * @param location the address of this page
 */
export function backAddress(location: string): string | undefined {
  const here = new URL(location)
  const back = here.searchParams.get('back') ?? ''
  if (back === '' || !URL.canParse(back, here)) return undefined
  const { protocol, origin, href } = new URL(back, here)
  // A blob has an origin as well.
  return origin === here.origin && protocol === here.protocol ? href : undefined
}
