// The script of a published ladder: search and filters, and Find my rung. It sends nothing, stores nothing and makes markup of no text.

const $ = (selector, within = document) => within.querySelector(selector)
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)]
const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key])
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

document.documentElement.classList.add('script')

// Search and filters.

const tools = $('.tools')
const competencies = $$('.competency').map((element) => ({
  element,
  rows: $$('.row', element).map((row) => ({ element: row, level: row.dataset.level, articles: $$('article', row) })),
}))
const all = competencies.flatMap(({ rows }) => rows.flatMap(({ articles }) => articles)).length
/** What can be searched of each expectation: read once, while nothing else is to do, or when somebody types before that. */
let texts = null
globalThis.requestIdleCallback?.(() => {
  texts ??= readTexts()
})

function readTexts() {
  const found = new Map()
  for (const { element, rows } of competencies) {
    const about = $('h3', element).textContent
    for (const row of rows) {
      const level = $('h4', row.element).textContent
      for (const article of row.articles) {
        const own = $$('.sentence, .example', article).map((part) => part.textContent)
        found.set(article, plain([about, level, ...own].join('\n')))
      }
    }
  }
  return found
}

function filter() {
  const { search, level, track, family } = tools.elements
  const terms = plain(search.value).split(/\s+/).filter(Boolean)
  if (terms.length > 0) texts ??= readTexts()
  const asked = track?.value ?? ''
  const shown = []
  for (const { element, rows } of competencies) {
    let any = false
    for (const row of rows) {
      let some = false
      for (const article of row.articles) {
        const fits =
          (level.value === '' || level.value === row.level) &&
          (asked === '' || (article.dataset.track ?? asked) === asked) &&
          terms.every((term) => texts.get(article).includes(term))
        article.hidden = !fits
        some ||= fits
        if (fits) shown.push(article)
      }
      row.element.hidden = !some
      any ||= some
    }
    element.hidden = !any
  }
  for (const link of $$('.jump a')) link.hidden = $(`[id="${link.hash.slice(1)}"]`).hidden
  const { count, one } = tools.dataset
  $('.count').textContent = filled(shown.length === 1 ? one : count, { shown: shown.length, all })
  if (family) showExamples(family.value)
  mark(shown, terms)
}

let family = ''
function showExamples(chosen) {
  if (chosen === family) return
  family = chosen
  for (const example of $$('.example')) example.classList.toggle('shown', chosen === '*' || example.dataset.family === chosen)
}

/** Marks what was found, where the browser can without touching the text. */
function mark(articles, terms) {
  if (!globalThis.Highlight) return
  const ranges = []
  for (const article of terms.length > 0 ? articles.slice(0, 200) : []) {
    const node = $('.sentence', article).firstChild
    const text = node.data.toLowerCase()
    if (text.length !== node.data.length) continue
    for (const term of terms) {
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + term.length)
        ranges.push(range)
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges))
}

tools.addEventListener('input', filter)
tools.addEventListener('submit', (event) => event.preventDefault())
// What a browser kept of a form that was left counts too.
filter()

document.addEventListener('click', (event) => {
  const level = event.target.closest?.('[data-read]')?.dataset.read
  if (level === undefined) return
  tools.elements.level.value = level
  filter()
})

// An address that names an expectation leads to it, whatever is filtered.
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target) return
  if (target.hidden) {
    tools.reset()
    filter()
  }
  settle(target)
}
addEventListener('hashchange', follow)

/** What comes near the window takes its real height only then, and moves the target away: go there until it stays. */
function settle(target, times = 8, last = Number.NaN) {
  target.scrollIntoView({ behavior: 'instant' })
  const top = target.getBoundingClientRect().top + scrollY
  if (times > 0 && top !== last) requestAnimationFrame(() => settle(target, times - 1, top))
}

// Find my rung: the rules are those of the server, and a test holds the two together.

const rung = $('#rung')
const say = JSON.parse(rung.dataset.words)
const levels = $$('.rungs > li')
  .map((item) => ({ id: item.dataset.level, position: Number(item.dataset.position), name: $('h3', item).textContent }))
  .sort((a, b) => a.position - b.position)
const levelOf = new Map(levels.map((level) => [level.id, level]))
const picture = $('.picture', rung)

/** The middle of what was picked, kept as two levels where the two middle ones differ. */
function middleOf(picked) {
  const sorted = picked.toSorted((a, b) => a.position - b.position)
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (!lower || !upper) return []
  return lower === upper ? [lower] : [lower, upper]
}

function inWords([lower, upper]) {
  if (!lower) return say.nothing
  return upper ? filled(say.between, { lower: lower.name, upper: upper.name }) : filled(say.at, { level: lower.name })
}

/** The rows of a form with what was picked in each; a row without a pick has no level. */
function answersIn(form) {
  return $$('section', form).map((side) => ({
    name: side.dataset.side,
    rows: $$('fieldset', side).map((row) => {
      const picked = $('input:checked', row)
      const level = picked && levelOf.get(picked.value)
      return { name: $('legend', row).firstChild.textContent, level, sentence: level && picked.nextElementSibling.textContent }
    }),
  }))
}

const levelsIn = (rows) => rows.flatMap(({ level }) => level ?? [])

/** An element with content that is text or elements; text stays text. */
function make(tag, attributes, ...content) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...content)
  return element
}

function draw(form) {
  const sides = answersIn(form)
  const rows = sides.flatMap((side) => side.rows)
  const picked = levelsIn(rows)
  const middle = middleOf(picked)
  const left = rows.length - picked.length
  const basis = filled(picked.length === 1 ? say.basisOne : say.basis, { answered: picked.length })
  const rest = left === 0 ? say.everyRow : filled(say.leftOut, { left, of: rows.length })
  const stops = (level) => levels.map((one) => make('span', { class: `${middle.includes(one) ? 'middle' : ''} ${one === level ? 'picked' : ''}` }))
  const change = make('button', { type: 'button', class: 'quiet' }, say.change)
  const print = make('button', { type: 'button', class: 'quiet' }, say.print)
  change.addEventListener('click', () => {
    picture.hidden = true
    form.hidden = false
    $('input:checked', form)?.focus()
  })
  print.addEventListener('click', () => {
    document.documentElement.classList.add('picture-alone')
    globalThis.print()
    document.documentElement.classList.remove('picture-alone')
  })
  picture.replaceChildren(
    make('h3', { id: 'picture-title', class: 'reading' }, inWords(middle)),
    make('p', { class: 'lede' }, `${basis} ${rest}`),
    make('p', { class: 'soft' }, say.guide),
    make('h4', {}, say.bySide),
    make('dl', {}, ...sides.map((side) => make('div', {}, make('dt', {}, side.name), make('dd', {}, inWords(middleOf(levelsIn(side.rows))))))),
    make('p', { class: 'soft' }, say.bySideNote),
    make('h4', {}, say.rows),
    make('ul', { class: 'rows' }, ...rows.map((row) => make('li', {}, ...lineOf(row, stops(row.level))))),
    make('p', {}, ...middle.flatMap(({ id, name }) => [make('a', { href: '#expectations', 'data-read': id }, filled(say.read, { level: name })), ' '])),
    make('p', { class: 'foot' }, change, print),
  )
  form.hidden = true
  picture.hidden = false
  picture.focus({ preventScroll: true })
  settle(picture)
}

function lineOf({ name, level, sentence }, stops) {
  const line = [
    make('b', { dir: 'auto' }, name),
    make('span', { class: 'stops', 'aria-hidden': 'true' }, ...stops),
    level ? make('span', { dir: 'auto' }, level.name) : make('span', { class: 'soft' }, say.notPicked),
  ]
  return level ? [...line, make('p', { class: 'soft', dir: 'auto' }, sentence)] : line
}

function countAnswers(form) {
  const rows = answersIn(form).flatMap((side) => side.rows)
  $('[role=status]', form).textContent = filled(say.answered, { answered: levelsIn(rows).length, of: rows.length })
}

for (const form of $$('form', rung)) {
  form.addEventListener('input', () => countAnswers(form))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (levelsIn(answersIn(form).flatMap((side) => side.rows)).length > 0) return draw(form)
    $('[role=status]', form).textContent = say.pickOne
    $('input', form)?.focus()
  })
  countAnswers(form)
}

const chosen = $('[name=rung-track]', rung)
chosen?.addEventListener('input', () => {
  picture.hidden = true
  for (const form of $$('form', rung)) form.hidden = form.dataset.track !== chosen.value
})

follow()
