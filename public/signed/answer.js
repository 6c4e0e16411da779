// A witness's answer, made and signed in the page: it reads the question file, and gives the answer and the key as files. Nothing is sent anywhere.

import { questionIn, signAnswer } from '../../dist/evidence/credentials/answer.js'
import { fingerprintOf, newKey, publicHalf, thumbprintOf } from '../../dist/evidence/credentials/jws.js'
import { portable } from '../../dist/text/en/portable.js'

const say = portable.answer
const form = document.getElementById('answer')
const items = document.getElementById('items')
const told = document.getElementById('told')
let question = null

form.hidden = false
form.elements.question.addEventListener('change', () => void ask())
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void sign()
})

async function ask() {
  question = questionIn(await jsonIn(form.elements.question.files[0]))
  tell(question === null ? say.badQuestion : '')
  items.replaceChildren(
    ...(question === null ? [] : [element('p', say.about(question.person, question.asked)), element('p', say.tick), ...question.items.map(asked)]),
  )
}

function asked({ item, work, claims }, index) {
  const set = document.createElement('fieldset')
  set.append(element('legend', portable.verify.item(item.title, item.date)))
  if (work !== undefined) set.append(element('p', work))
  for (const { id, sentence } of claims) {
    const label = element('label', ` ${sentence}`)
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.name = `showed-${index}`
    box.value = id
    label.prepend(box)
    set.append(label)
  }
  const words = document.createElement('textarea')
  words.name = `says-${index}`
  words.rows = 2
  words.maxLength = 1000
  const label = element('label', say.says)
  label.append(words)
  set.append(label)
  return set
}

async function sign() {
  const data = new FormData(form)
  const name = String(data.get('name')).trim()
  const team = String(data.get('team')).trim()
  const answered = (question?.items ?? []).flatMap(({ item }, index) => {
    const showed = data.getAll(`showed-${index}`)
    const says = String(data.get(`says-${index}`)).trim()
    return showed.length === 0 ? [] : [{ item, showed, ...(says === '' ? {} : { says }) }]
  })
  if (name === '' || answered.length === 0) return tell(say.nothing)
  const kept = form.elements.key.files[0]
  const key = kept ? await keyIn(kept) : await newKey('EC')
  if (!key) return tell(say.badKey)
  const on = new Date().toISOString().slice(0, 10)
  const answer = { nextrung: 'answer/1', person: question.person, witness: name, as: data.get('as'), ...(team === '' ? {} : { team }), on, items: answered }
  save('answer.jwt', await signAnswer(answer, key))
  if (!kept) save('my-key.json', JSON.stringify(key))
  tell(say.done(fingerprintOf(await thumbprintOf(key))), ...(kept ? [] : [say.keepKey]))
}

async function keyIn(file) {
  const key = await jsonIn(file)
  return key?.kty === 'EC' && key.crv === 'P-256' && typeof key.d === 'string' ? { ...publicHalf(key), d: key.d } : null
}

async function jsonIn(file) {
  try {
    return JSON.parse(await file.text())
  } catch {
    return null
  }
}

function save(name, content) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
}

function tell(...lines) {
  told.replaceChildren(...lines.map((line) => element('p', line)))
}

function element(tag, text) {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
