// What the search in all expectations says.

export const ladderSearch = {
  title: 'Search expectations',
  label: 'Search all expectations',
  hint: 'Every word has to be in the sentence, the competency or the level; the beginning of a word is enough.',
  button: 'Search',
  ladder: 'Ladder',
  level: 'Level',
  anyLadder: 'All ladders',
  anyLevel: 'All levels',
  found: (found: number, shown: number) => {
    const all = found === 1 ? '1 expectation' : `${found.toLocaleString('en')} expectations`
    return shown < found ? `${all}; the best ${shown} are shown.` : `${all}.`
  },
  nothing: (query: string) => `No expectation holds every word of “${query}”. Leave a word out, or type only its beginning.`,
  draft: 'draft',
}
