// The ladder's editor where there is script: the matrix becomes a grid, and a cell is written in where it stands.

import { ladderEditor } from '../../dist/text/en/ladder-editor.js'
import { CellEditor, sentencesIn } from './cell.js'
import { checkWhole } from './checks.js'
import { Store } from './store.js'

const say = ladderEditor.live
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }

class LadderEditor extends HTMLElement {
  #store
  #state
  #undo
  /** Cells that are written in, with their editors. */
  #open = new Map()

  async connectedCallback() {
    this.#store = new Store(this.dataset.draft)
    this.#state = this.querySelector('[data-state]')
    this.#undo = this.querySelector('.take-back')
    await this.#store.read()
    this.#becomeGrid()
    this.#listen()
    this.#store.watch()
    document.querySelector('[data-keys]').hidden = false
    this.dataset.ready = 'yes'
    this.#say(say.ready)
  }

  #listen() {
    this.addEventListener('keydown', (event) => this.#key(event))
    this.addEventListener('click', (event) => {
      const cell = event.target.closest('td[data-level]')
      if (cell && !event.target.closest('.cell-editor')) this.#write(cell)
    })
    this.addEventListener('focusout', (event) => {
      const cell = event.target.closest('td[data-level]')
      if (this.#open.has(cell) && !cell.contains(event.relatedTarget) && document.hasFocus()) void this.#leave(cell)
    })
    this.addEventListener('focusin', (event) => {
      const cell = event.target.closest('td[data-level]')
      if (cell) this.#makeCurrent(cell)
    })
    document.addEventListener('keydown', (event) => {
      const inField = event.target.closest?.('textarea, input, select')
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || inField) return
      event.preventDefault()
      void this.#takeBack()
    })
    this.#undo.addEventListener('submit', (event) => {
      event.preventDefault()
      // Nothing is sent: what counts sent forms must not hear of it.
      event.stopPropagation()
      void this.#takeBack()
    })
    this.#store.addEventListener('take-back', () => {
      this.#undo.hidden = this.#store.takeBack === null
    })
    this.#store.addEventListener('saved', () => this.#refresh())
    this.#store.addEventListener('changed', () => {
      const same = this.#refresh()
      this.#say(same ? say.others : say.othersShape)
    })
    checkWhole(this.#store, (findings) => this.#mark(findings))
    this.#store.dispatchEvent(new CustomEvent('ready'))
    addEventListener('beforeunload', (event) => {
      if (this.#open.size > 0) event.preventDefault()
    })
  }

  /** Links inside cells give way to the cells themselves; of these one is a stop of the keyboard. */
  #becomeGrid() {
    const table = this.querySelector('table')
    table.setAttribute('role', 'grid')
    for (const cell of this.#cells()) {
      const link = cell.querySelector('a.cell')
      const text = document.createElement('div')
      text.className = 'cell'
      text.append(...link.childNodes)
      cell.dataset.href = link.href
      link.replaceWith(text)
      cell.tabIndex = -1
      if (this.#keptIn(cell)) this.#write(cell, { quietly: true })
    }
    const first = this.#cells().find((cell) => cell.checkVisibility())
    if (first) first.tabIndex = 0
  }

  #cells() {
    return [...this.querySelectorAll('td[data-level]')]
  }

  #makeCurrent(cell) {
    for (const other of this.querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1
    cell.tabIndex = 0
  }

  #key(event) {
    const cell = event.target.closest('td[data-level]')
    if (!cell) return
    if (this.#open.has(cell) && event.target !== cell) {
      const leaves = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && event.target.localName === 'textarea')
      if (!leaves || event.isComposing) return
      event.preventDefault()
      cell.focus()
      void this.#leave(cell)
      return
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      this.#write(cell)
      return
    }
    const next = this.#beside(cell, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  #beside(cell, key) {
    const row = cell.closest('tr')
    const inRow = [...row.querySelectorAll('td[data-level]')].filter((one) => one.checkVisibility())
    if (key === 'Home') return inRow[0]
    if (key === 'End') return inRow.at(-1)
    const step = STEPS[key]
    if (!step) return undefined
    if (step[0] === 0) return inRow[inRow.indexOf(cell) + step[1]]
    const column = [...this.querySelectorAll(`td[data-level="${CSS.escape(cell.dataset.level)}"]`)]
    return column[column.indexOf(cell) + step[0]]
  }

  #where(cell) {
    const { competency, level, href } = cell.dataset
    const competencyName = cell.closest('tr').querySelector('th').textContent.trim()
    const place = [...cell.parentElement.children].indexOf(cell)
    const levelName = this.querySelector('thead tr').children[place].textContent.trim()
    return { competency, level, href, competencyName, levelName }
  }

  #sentences(cell) {
    return sentencesIn(this.#store.file, cell.dataset, this.dataset.track, this.dataset.language)
  }

  #keptIn(cell) {
    const ids = this.#sentences(cell).map(({ id }) => id)
    const places = ids.length > 0 ? ids : [`${cell.dataset.competency} ${cell.dataset.level}`]
    return places.some((place) => this.#store.kept(place) !== null)
  }

  #write(cell, { quietly = false } = {}) {
    const open = this.#open.get(cell)
    if (open) return
    const editor = new CellEditor({
      store: this.#store,
      cell: this.#where(cell),
      sentences: this.#sentences(cell),
      track: this.dataset.track,
      told: (text) => this.#say(text),
    })
    this.#open.set(cell, editor)
    cell.classList.add('open')
    cell.append(editor.element)
    if (!quietly) editor.focus()
  }

  /** What could not be saved stays in its field. */
  async #leave(cell) {
    const editor = this.#open.get(cell)
    if (!editor || !(await editor.leave()) || this.#open.get(cell) !== editor) return
    if (cell.contains(document.activeElement) && document.activeElement !== cell) return
    this.#open.delete(cell)
    editor.element.remove()
    cell.classList.remove('open')
    this.#show(cell)
  }

  #show(cell) {
    const text = cell.querySelector('.cell')
    const sentences = this.#sentences(cell)
    text.replaceChildren(
      ...sentences.map(({ id, text: said, required }) => {
        const shown = document.createElement('span')
        shown.className = 'sentence'
        shown.dir = 'auto'
        shown.dataset.id = id
        shown.textContent = said
        if (!required) shown.append(' ', tag(ladderEditor.page.optional))
        return shown
      }),
    )
    if (sentences.length > 0) return
    const nothing = document.createElement('span')
    nothing.className = 'sentence soft'
    nothing.textContent = ladderEditor.page.empty
    text.append(nothing)
  }

  /** Shows the draft as it is now, but where somebody writes; false when rows or columns aren't the same any more. */
  #refresh() {
    for (const cell of this.#cells()) if (!this.#open.has(cell)) this.#show(cell)
    const { levels, competencies } = this.#store.file
    const known = [new Set(levels.map(({ id }) => id)), new Set(competencies.map(({ id }) => id))]
    const rows = new Set(this.#cells().map(({ dataset }) => dataset.competency))
    return rows.size === known[1].size && this.#cells().every(({ dataset }) => known[0].has(dataset.level) && known[1].has(dataset.competency))
  }

  /** How much the check of the whole draft found in each cell. */
  #mark(findings) {
    for (const cell of this.#cells()) {
      const count = this.#sentences(cell).reduce((sum, { id }) => sum + (findings.get(id)?.length ?? 0), 0)
      cell.querySelector('.found')?.remove()
      if (count === 0) continue
      const mark = tag(say.found(count))
      mark.classList.add('found')
      cell.querySelector('.cell').append(mark)
    }
  }

  async #takeBack() {
    try {
      await this.#store.undo()
      this.#refresh()
      this.#say(say.takenBack)
    } catch (error) {
      this.#say(error.message)
    }
  }

  #say(text) {
    this.#state.textContent = text
  }
}

function tag(text) {
  const made = document.createElement('span')
  made.className = 'tag'
  made.textContent = text
  return made
}

customElements.define('ladder-editor', LadderEditor)
