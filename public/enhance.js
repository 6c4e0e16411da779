// What script adds; every page works without it.

// A form is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.sent) event.preventDefault()
  form.dataset.sent = 'yes'
  for (const button of form.querySelectorAll('button[type=submit]')) button.setAttribute('aria-disabled', 'true')
})

// Coming back by the browser's own button makes the form whole again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  }
})

// What was typed isn't lost by a stray click.
let typed = false
document.addEventListener('input', (event) => {
  typed ||= event.target.closest('form.fields[method=post]:not([data-keep])') !== null
})
document.addEventListener('submit', () => {
  typed = false
})
addEventListener('beforeunload', (event) => {
  if (typed) event.preventDefault()
})

// After a mistake the reader lands on the summary of what is wrong.
document.querySelector('.error-summary a')?.focus()

// A text that is there to be taken elsewhere.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = navigator.clipboard === undefined
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value)
    button.textContent = button.dataset.copied
  })
}

// How many questions are answered, said as it changes.
for (const count of document.querySelectorAll('[data-counts]')) {
  const form = document.getElementById(count.dataset.counts)
  const show = () => {
    const all = form.querySelectorAll('fieldset').length
    const answered = form.querySelectorAll('fieldset input[type=radio]:checked').length
    count.textContent = count.dataset.text.replace('{answered}', answered).replace('{all}', all)
    count.hidden = false
  }
  form.addEventListener('change', show)
  show()
}
