// Where a team has no opportunity to show something.

export const teamOpportunity = {
  title: 'Where your team has no opportunity',
  lead: 'What the next levels of those you lead ask for, and nobody among them has had work for in the time that counts. It is about the work that comes to the team, not about anybody in it.',
  few: (here: number, smallest: number) =>
    `${here === 1 ? 'One person' : `${here} people`} you lead can be counted; over fewer than ${smallest} nothing is said. Open one person at a time.`,
  none: 'Somebody among them has had work for everything that their next levels ask for.',
  ask: 'Where could such work come from?',
}
