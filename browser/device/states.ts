/** Shows what belongs to a state of a part, as its marks say: data-when="off other". */
export function show(part: HTMLElement, state: string) {
  for (const each of part.querySelectorAll<HTMLElement>('[data-when]'))
    each.classList.toggle('dn', !each.dataset.when?.split(' ').includes(state))
}

/** Says what has to be put right beside a PIN, or nothing. */
export function complain(form: HTMLFormElement, words: string) {
  const place = form.querySelector<HTMLElement>('[data-complaint]')
  if (!place) return
  place.classList.toggle('dn', words === '')
  const said = place.querySelector('[data-words]')
  if (said) said.textContent = words
  for (const field of form.querySelectorAll('input')) {
    if (words) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
  }
  if (words) form.querySelector('input')?.focus()
}
