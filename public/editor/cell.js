// Writing in one cell: a text field for each of its sentences, what is found beside it, and how the saving goes.

import { addingExpectation } from '../../dist/ladder/edit/additions.js'
import { ladderEditor } from '../../dist/text/en/ladder-editor.js'
import { checkSentence } from './checks.js'

const say = ladderEditor.live
const LONGEST = 4_000

/** The sentences of a cell as the draft has them: id, language (of a text in several) and text. */
export function sentencesIn(file, { competency, level }, track, language) {
  const row = file.competencies.find(({ id }) => id === competency)
  const own = row?.expectations.filter((one) => one.level === level && (one.track === undefined || one.track === track)) ?? []
  return own.map(({ id, sentence, required }) => ({ id, required, ...textIn(sentence, language) }))
}

function textIn(sentence, language) {
  if (typeof sentence === 'string') return { path: [], text: sentence }
  const chosen = [language, 'en', ...Object.keys(sentence)].find((one) => sentence[one] !== undefined)
  return { path: [chosen], text: sentence[chosen] }
}

export class CellEditor {
  #store
  #cell
  #entries
  #box = document.createElement('div')

  /** `cell`: where it is and what it is called; `told` hears how the saving goes. */
  constructor({ store, cell, sentences, track, told }) {
    this.#store = store
    this.#cell = { ...cell, track }
    this.#box.className = 'cell-editor'
    const places = sentences.length > 0 ? sentences : [{ id: null, path: [], text: '' }]
    this.#entries = places.map((sentence, index) => this.#entry(sentence, index, places.length, told))
    const more = document.createElement('a')
    more.href = cell.href
    more.textContent = say.more
    this.#box.append(...this.#entries.map(({ box }) => box), more)
  }

  get element() {
    return this.#box
  }

  focus() {
    this.#entries[0].field.focus()
  }

  /** Saves what changed; true when nothing is left to save. */
  async leave() {
    const left = await Promise.all(this.#entries.map((entry) => entry.save()))
    return left.every(Boolean)
  }

  #entry(sentence, index, of, told) {
    const { competency, competencyName, level, levelName } = this.#cell
    const place = sentence.id ?? `${competency} ${level}`
    const box = document.createElement('div')
    const field = document.createElement('textarea')
    const found = document.createElement('ul')
    const state = document.createElement('div')
    field.dir = 'auto'
    field.maxLength = LONGEST
    field.rows = 2
    field.setAttribute('aria-label', say.sentence(competencyName, levelName, index + 1, of))
    found.className = 'findings plain'
    found.id = `found-${place.replaceAll(' ', '-')}`
    found.setAttribute('aria-live', 'polite')
    field.setAttribute('aria-describedby', found.id)
    state.className = 'entry-state'
    box.append(field, found, state)

    let was = sentence.text
    const kept = this.#store.kept(place)
    field.value = kept ?? was
    if (kept !== null && kept !== was) state.replaceChildren(line(say.kept))
    const check = sentence.id === null ? () => undefined : checkSentence(this.#store, sentence.id, (findings) => showFindings(found, findings))
    check(field.value)
    field.addEventListener('input', () => {
      this.#store.keep(place, field.value === was ? null : field.value)
      check(field.value)
    })

    const save = async () => {
      const now = field.value.trim()
      if (now === was) {
        this.#store.keep(place, null)
        return true
      }
      told(say.saving)
      try {
        await this.#store.save([this.#setting(sentence, was, now)])
        this.#store.keep(place, null)
        was = now
        state.replaceChildren()
        told(say.saved)
        return true
      } catch (error) {
        told(say.notSaved(error.message))
        if (error.conflict) await this.#conflict(sentence, state, { field, take, mine: save, setWas: (text) => (was = text) })
        else state.replaceChildren(line(say.notSaved(error.message)), button(say.again, save))
        return false
      }
    }
    const take = (text) => {
      was = text
      field.value = text
      this.#store.keep(place, null)
      state.replaceChildren()
      check(text)
      field.focus()
    }
    return { box, field, save }
  }

  #setting({ id, path }, was, now) {
    const { competency, level, track } = this.#cell
    if (id !== null) return { path: ['expectations', id, 'sentence', ...path], was, now }
    const tracks = this.#store.file.levels.find((one) => one.id === level)?.tracks ?? []
    return addingExpectation(this.#store.file, { competency, level, sentence: now, ...(tracks.length > 1 ? {} : { track }) })
  }

  /** Both texts in sight; nothing is decided by itself. */
  async #conflict({ id, path }, state, { take, mine, setWas }) {
    await this.#store.read().catch(() => undefined)
    const theirs = this.#store.file.competencies.flatMap(({ expectations }) => expectations).find((one) => one.id === id)
    if (!theirs) {
      state.replaceChildren(line(say.gone))
      return
    }
    const text = path.length > 0 ? (theirs.sentence[path[0]] ?? '') : String(theirs.sentence)
    const quote = document.createElement('blockquote')
    quote.dir = 'auto'
    quote.textContent = text
    const keepMine = () => {
      setWas(text)
      return mine()
    }
    state.replaceChildren(
      line(say.conflict),
      quote,
      button(say.keepMine, keepMine),
      button(say.takeTheirs, () => take(text)),
    )
  }
}

function showFindings(list, findings) {
  list.replaceChildren(
    ...findings.map(({ message, severity, fix }) => {
      const item = document.createElement('li')
      item.className = severity
      item.textContent = fix === undefined ? message : `${message} ${say.couldRead(fix)}`
      return item
    }),
  )
}

function line(text) {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  return paragraph
}

function button(label, act) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', act)
  return made
}
