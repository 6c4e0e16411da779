// What is typed into some forms is kept in this browser until it is saved or thrown away, or until its writer signs out.

const KEPT = 'nextrung-kept:'
const SENT = 'nextrung-sent'

/** Undefined where the browser lets nothing be kept. */
function storage(kind) {
  try {
    return globalThis[kind]
  } catch {
    return undefined
  }
}
const local = storage('localStorage')
const session = storage('sessionStorage')

// A form that was sent is saved where the next page says that it is done.
const sent = session?.getItem(SENT)
session?.removeItem(SENT)
if (sent && document.querySelector('.flash.done')) local?.removeItem(sent)

function fieldsOf(form) {
  return [...form.elements].filter(({ name, type }) => name && !['file', 'password', 'submit'].includes(type))
}

function isAsBefore(field) {
  if (field.type === 'hidden') return true
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked === field.defaultChecked
  if (field.options)
    return (
      field.selectedIndex ===
      Math.max(
        0,
        [...field.options].findIndex((option) => option.defaultSelected),
      )
    )
  return field.value === field.defaultValue
}

function keep(form) {
  const key = KEPT + form.dataset.keep
  const back = form.querySelector('[data-brought-back]')
  form.querySelector('[data-keeps]').hidden = false

  // What is wrong in it is newer than what was kept.
  const kept = form.querySelector('.error-summary') ? null : local.getItem(key)
  const values = kept ? JSON.parse(kept) : {}
  for (const field of fieldsOf(form)) {
    if (!(field.name in values)) continue
    if (field.type === 'checkbox') field.checked = values[field.name]
    else field.value = values[field.name]
    field.dataset.broughtBack = ''
    for (let details = field.closest('details'); details; details = details.parentElement.closest('details')) details.open ||= !isAsBefore(field)
  }
  back.hidden = !kept

  form.addEventListener('input', () => {
    const fields = fieldsOf(form).filter((field) => !('guessed' in field.dataset))
    if (fields.every(isAsBefore)) return local.removeItem(key)
    local.setItem(key, JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.type === 'checkbox' ? field.checked : field.value]))))
  })
  form.addEventListener('submit', ({ submitter }) => {
    if (submitter?.formMethod !== 'get') session?.setItem(SENT, key)
  })
  back.querySelector('button').addEventListener('click', () => {
    local.removeItem(key)
    form.reset()
    location.reload()
  })
}

if (local) {
  for (const form of document.querySelectorAll('form[data-keep]')) keep(form)
  document.addEventListener('submit', ({ target }) => {
    if (target.getAttribute('action') !== '/sign-out') return
    for (const key of Object.keys(local)) if (key.startsWith(KEPT)) local.removeItem(key)
  })
}
