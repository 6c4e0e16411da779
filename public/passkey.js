// Passkeys: what the browser has to do for them. A form with data-passkey shows only where the browser can.

const canCreate = globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined

/** The server's challenge, answered by the person's own device; as JSON text. */
async function answer(form) {
  const response = await fetch(form.dataset.options, { method: 'POST' })
  if (!response.ok) throw new Error((await response.json()).error)
  const options = await response.json()
  const credential =
    form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  return JSON.stringify(credential.toJSON())
}

for (const form of canCreate ? document.querySelectorAll('form[data-passkey]') : []) {
  const problem = form.querySelector('[data-problem]')
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    if (form.elements.credential.value) return
    event.preventDefault()
    // Nothing is sent yet: what counts sent forms must not hear of it.
    event.stopPropagation()
    problem.textContent = ''
    try {
      form.elements.credential.value = await answer(form)
      form.requestSubmit()
    } catch (error) {
      // The browser's own words, of a dialog that was closed for one, are not for people.
      problem.textContent = error.name === 'Error' ? error.message : problem.dataset.problem
    }
  })
}
