// Checks signed texts in the page: those that came with it, those that are chosen, and one that is pasted. Nothing is sent anywhere.

import { readAnswer } from '../../dist/evidence/credentials/answer.js'
import { readCredential } from '../../dist/evidence/credentials/credential.js'
import { fingerprintOf } from '../../dist/evidence/credentials/jws.js'
import { portable } from '../../dist/text/en/portable.js'

const say = portable.verify
const carried = JSON.parse(document.getElementById('carried')?.textContent ?? 'null')
const results = document.getElementById('results')
const form = document.getElementById('check')

form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void checkChosen()
})
if (carried) void show(carried.credentials)

async function checkChosen() {
  const { files, paste } = form.elements
  const chosen = await Promise.all([...files.files].map(async (file) => ({ name: file.name, content: await file.text() })))
  const pasted = paste.value.trim()
  await show([...chosen, ...(pasted === '' ? [] : [{ name: pasted.slice(0, 16), content: pasted }])])
}

async function show(texts) {
  const items = await Promise.all(texts.map(async ({ name, content }) => itemOf(name, await read(content.trim()))))
  results.replaceChildren(...items)
  results.focus()
}

/** What a signed text says, line by line, or why it doesn't hold. */
async function read(content) {
  const credential = await readCredential(content, Date.now())
  if (credential.ok) return { ok: true, thumbprint: credential.thumbprint, lines: ofCredential(credential) }
  if (credential.fault !== 'not-ours') return credential
  const answer = await readAnswer(content, Date.now())
  return answer.ok ? { ok: true, thumbprint: answer.thumbprint, lines: ofAnswer(answer) } : answer
}

function ofCredential({ said, issuer }) {
  return [
    say.said(said.on, who(said.name, said.as), said.person),
    say.item(said.item.title, said.item.date),
    ...ticked(said.showed.map(({ sentence }) => sentence)),
    ...(said.says === undefined ? [] : [say.words(said.says)]),
    say.signedBy(issuer.name, issuer.id),
  ]
}

function ofAnswer({ answer }) {
  return [
    say.said(answer.on, who(answer.witness, answer.as), answer.person),
    ...answer.items.flatMap(({ item, showed, says }) => [say.item(item.title, item.date), ...ticked(showed), ...(says === undefined ? [] : [say.words(says)])]),
    say.signedByWitness(answer.witness),
  ]
}

function ticked(sentences) {
  return sentences.length === 0 ? [say.nothing] : [say.showed, ...sentences.map((sentence) => `· ${sentence}`)]
}

function who(name, as) {
  const relation = say.relations[as] ?? as
  return name === undefined ? relation : say.named(name, relation)
}

function itemOf(name, found) {
  const item = element('li', '', found.ok ? 'holds' : 'fails')
  item.append(element('h3', `${found.ok ? say.holds : say.fails}: ${name}`))
  if (!found.ok) {
    item.append(element('p', portable.fault[found.fault] ?? found.fault))
    return item
  }
  for (const line of found.lines) item.append(element('p', line))
  item.append(element('p', say.fingerprint(fingerprintOf(found.thumbprint))))
  if (carried) item.append(element('p', carried.keys.includes(found.thumbprint) ? say.known : say.unknown))
  return item
}

function element(tag, text, kind) {
  const made = document.createElement(tag)
  made.textContent = text
  if (kind !== undefined) made.className = kind
  return made
}
