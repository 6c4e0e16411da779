// Why something was refused.

export const access = {
  signInFirst: 'Sign in first: open the link that was printed when Nextrung started.',
  notYours: 'That is not there, or not yours to see.',
  onlyLooking: 'You are looking at your own record with other eyes: nothing else can be done or seen so.',
  onlyThePerson: 'Only the person can change their own record.',
}
