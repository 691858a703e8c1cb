/** Offers another time zone where this device is on the time of another place than the account. */
const hint = document.querySelector<HTMLElement>('[data-other-zone]')
const here = Intl.DateTimeFormat().resolvedOptions().timeZone
if (hint && here && !haveSameTime(here, document.documentElement.dataset.zone ?? '')) {
  hint.querySelector('a')!.search = String(new URLSearchParams({ zone: here }))
  hint.classList.remove('dn')
}

/** Places with the same clocks in winter and in summer may have names of their own: nobody need be asked then. */
function haveSameTime(one: string, other: string): boolean {
  const now = new Date()
  const moments = [now, new Date(now.getFullYear(), 0, 1), new Date(now.getFullYear(), 6, 1)]
  const clocks = (timeZone: string) =>
    String(moments.map(moment => moment.toLocaleString('en', { timeZone, dateStyle: 'short', timeStyle: 'short' })))
  return clocks(one) === clocks(other)
}
