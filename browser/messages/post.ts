const patienceMs = 30_000

/** Sends a form's fields as the form itself would, with some of them changed, and asks for an answer in JSON. */
export async function post(form: HTMLFormElement, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams()
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) body.set(field.name, field.value)
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  try {
    return await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      signal: patience.signal,
    })
  } finally {
    clearTimeout(timer)
  }
}
