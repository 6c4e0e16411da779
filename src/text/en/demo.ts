// What the demo organisation says of itself.

export const demo = {
  be: (name: string) => `Be this person: ${name}`,
  tourTitle: 'Worth a look',
  /** By the person's id: why to look at them. */
  tour: {
    'beatriz-santos': 'Senior staff nurse on the way to senior; one opportunity is owed to her, and the report says by whom.',
    'kwame-boateng': 'Nurse close to mid-senior, with a concern still open beside what was shown.',
    'ruth-adler': 'Accountant one step from mid-senior: what is missing still, and the fewest things that would lift it.',
    'yuki-tanabe': 'Engineer whose manager changed seven months ago, and the administrator: gives roles, moves people, reads nobody’s record.',
    'nora-fielding': 'The people team: opens one record at a time, and each one shows to its person.',
    'thomas-brandt': 'Accountant and employee representative: sees how much is read by role, and nobody’s record.',
    'hannah-voss': 'Leads a team: reads what its people submitted, and they see it.',
    'priya-nair': 'Stands in for her manager these two weeks, and is named as such.',
    'daniel-osei': 'Led Yuki Tanabe until seven months ago: sees nothing of hers since.',
    'elif-aydin': 'Engineer whom only her own team has confirmed: much is partly shown, nothing more.',
    'petr-novak': 'Engineer with a full record that hardly anyone has confirmed yet.',
    'aoife-brennan': 'Engineer back from leave and on part-time, for whom evidence stays fresh longer.',
    'grace-mbeki': 'Leads the payroll team: the management track, with its own expectations.',
    'jonas-feld': 'Engineer who declined one expectation, and has a concern open at his own level.',
    'dunja-petrovic': 'Clinical nurse specialist, at the top of the ladder and at home there.',
    'amara-diallo': 'Working student: how the ladder looks in the first year.',
  },
}
