// What stands on the pages before one is in.

export const begin = {
  title: 'Where do you stand on the ladder?',
  lead: 'Nextrung keeps a record of what you did and who saw it, and shows what the next level takes. Your name is all it asks.',
  name: 'Your name',
  nameHint: 'As colleagues write it.',
  noName: 'Write your name; it stands on top of your record.',
  go: 'Begin',
  where: 'Everything stays on this machine. Nothing is sent anywhere.',
  outside: 'Not signed in',
  outsideLead: 'The link that signs you in is printed in the terminal each time Nextrung starts.',
  outsideOwner: 'If Nextrung runs on your own machine, the terminal shows a link that signs you in each time it starts.',
  outsideHow: 'It works once. If it is used up, stop Nextrung and start it again: a new one is printed, and what you saved is still there.',
}
