// Names after an @ in a line of text: arrow keys choose one, Enter or Tab takes it, Escape closes the list.

import { handleFor } from '../../dist/evidence/shorthand/handles.js'
import { quickAdd as say } from '../../dist/text/en/quick-add.js'

const MOST = 6
const STARTED = /(?:^|[\s(,])@([\p{L}\p{N}._-]*)$/u

/** Offers those of `people` whose handle or name begins as what is typed; `heard` is where the number of them is said. */
export function offerNames(input, list, people, heard) {
  const entries = people.map((name) => ({ name, handle: handleFor(name, people) }))
  let found = []
  let chosen = -1

  const started = () => STARTED.exec(input.value.slice(0, input.selectionStart))

  function close() {
    found = []
    show()
  }

  function show() {
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    list.replaceChildren(...found.map(optionOf))
    if (found[chosen]) input.setAttribute('aria-activedescendant', `name-${chosen}`)
    else input.removeAttribute('aria-activedescendant')
  }

  function optionOf({ name, handle }, index) {
    const option = document.createElement('div')
    option.id = `name-${index}`
    option.role = 'option'
    option.ariaSelected = String(index === chosen)
    option.textContent = `${name} @${handle}`
    // Before the field loses the focus.
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      take(index)
    })
    return option
  }

  function offer() {
    const begun = started()?.[1]?.toLowerCase()
    const before = found.length
    found = begun === undefined ? [] : entries.filter((one) => fits(one, begun)).slice(0, MOST)
    chosen = found.length > 0 ? 0 : -1
    show()
    if (found.length > 0 && found.length !== before) heard.textContent = say.namesFound(found.length)
  }

  function take(index) {
    const [, typed] = started()
    const end = input.selectionStart
    input.setRangeText(`${found[index].handle} `, end - typed.length, end, 'end')
    close()
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ])
    input.setAttribute(name, value)
  input.addEventListener('input', offer)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (found.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      chosen = (chosen + step + found.length) % found.length
      show()
    } else if (event.key === 'Enter' || event.key === 'Tab') take(chosen)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
}

/** By the handle, or by any word of the name. */
function fits({ name, handle }, begun) {
  return (
    handle.startsWith(begun) ||
    name
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(begun))
  )
}
