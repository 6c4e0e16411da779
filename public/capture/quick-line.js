// "Note something" where there is script: how the line reads stands below it while it is typed, and what one changes there stays changed.

import { proposalOf } from '../../dist/evidence/shorthand/proposal.js'
import { readShorthand } from '../../dist/evidence/shorthand/shorthand.js'
import { quickAdd as say } from '../../dist/text/en/quick-add.js'
import { offerNames } from './names.js'

/** In milliseconds: who hears the page isn't interrupted at every letter. */
const PAUSE = 1200
const GUESSES = ['date', 'kind', 'scope', 'autonomy']

const form = document.querySelector('form[data-quick-line]')
const known = JSON.parse(form.dataset.quickLine)
const { line } = form.elements
const asOf = form.elements['as-of']
const reading = form.querySelector('.reading')
const heard = form.querySelector('[data-heard]')
const fields = [...reading.querySelectorAll('input, select')]
/** What the reader changed, which no later letter of the line takes back. */
const own = new Set(fields.filter((field) => 'own' in reading.dataset || 'broughtBack' in field.dataset).map(({ name }) => name))
for (const field of fields) field.toggleAttribute('data-guessed', !own.has(field.name))

let waiting

function fill(name, value, told) {
  if (own.has(name)) return
  reading.querySelector(`[name="${name}"]`).value = value
  const hint = GUESSES.includes(name) && document.getElementById(`${name}-hint`)
  if (hint) hint.textContent = told === null ? say.guessed : say.told(told)
}

function read() {
  const text = line.value.trim()
  if (text === '') return
  const shorthand = readShorthand(text, asOf.value)
  const { episode, witnesses } = proposalOf(shorthand, known)
  fill('title', shorthand.title)
  fill('episode', episode)
  fill('witnesses', witnesses.join(', '))
  for (const name of GUESSES) fill(name, shorthand[name].value, shorthand[name].told)
  reading.hidden = false
  reading.disabled = false
  clearTimeout(waiting)
  waiting = setTimeout(hear, PAUSE)
}

function hear() {
  const field = (name) => reading.querySelector(`[name="${name}"]`)
  const chosen = (name) => field(name).selectedOptions[0].textContent
  heard.textContent = say.heard([
    field('date').value,
    chosen('kind'),
    chosen('scope'),
    chosen('autonomy'),
    ...(field('episode').value ? [say.heardWork(field('episode').value)] : []),
    ...(field('witnesses').value ? [say.heardWitnesses(field('witnesses').value)] : []),
  ])
}

// With the reading below there is nothing to ask the server for, and Enter saves.
form.querySelector('[formmethod=get]').remove()
line.addEventListener('input', read)
reading.addEventListener('input', ({ target }) => {
  own.add(target.name)
  target.removeAttribute('data-guessed')
  const hint = GUESSES.includes(target.name) && document.getElementById(`${target.name}-hint`)
  if (hint) hint.textContent = say.changed
})
offerNames(line, form.querySelector('[data-names]'), known.people, heard)
read()
form.dataset.ready = 'yes'
