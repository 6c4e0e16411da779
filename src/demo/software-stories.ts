// What people in software did: invented, in the form that stories.ts reads.

export const SOFTWARE_STORIES = `
early: First changes to {part=the visit screen|the client search|the settings page|the sign-in page}
  outcome self domain,ownership: Fixed {a label that was cut off|the tab order|a wrong date format|a button too small for thumbs} on {part} with a test first, the way {colleague} showed me → Released in {month}
  incident self problem-solving: Wrote down what I had tried on {part} when the {build|test run|import} stopped, and at which step, before asking → {colleague} saw the missing setting at once
  review self quality: Took in what the review of {part} found, and checked my next {four|five|three} changes for the same things → The next review had no remark of that kind

early: Small reports for {team}, {month}
  routine self planning,ownership: Kept a list of the wishes from {team} with my guess of the hours, and the hours it took → By the {fifth|fourth|sixth} report my guesses were within two hours
  synthesis self synthesis: Summed up {seven|five|six} wishes from {team} on a page and marked the two that contradict each other → {team} dropped one
  risk self foresight: Said on {Tuesday|Monday} that {Thursday|Friday} would not hold for the {export|report|list} of {team}, and what could be ready → They took the first half

early: Watching the nightly jobs in {month}
  incident self problem-solving,composure: Restarted a stuck {export|import|mail job|backup} by the run-book and called {colleague} when it stuck again → Cause found the same day
  improvement self growing-others,quality: Wrote down how to tell the {two|three} kinds of stuck {job|export|import} apart → The next newcomer used it
  routine self foresight,alignment: Looked through the job list each {morning|noon} in {month} and told those who wait for the files → Nobody had to ask

early: Getting to know the {what=test machine|phone app|map service}
  learning self domain,communication: Set up my own copy of the {what} and wrote down the {three|two|four} places where the guide was wrong → The guide is mended
  outcome self quality,ownership: Cleared {nine|twelve|seven|fifteen} old warnings in the {what} by the list, and said which I did not dare touch → {Two|Three} of those were real
  decision self judgement: Proposed to leave one test of the {what} out on my branch, asked first, and learned why not → It found my mistake a day later

mid: Drag and drop in the {screen=rota|route map|holiday planner|stock list}
  design team domain,planning,quality: Built moving things in the {screen} from sketch to release, with tests for the odd {weeks|months} → Used on the first day by all planners
  decision team judgement: Chose to keep the old form of the {screen} for the keyboard and noted what else I had ruled out → No complaint from those who don't use a mouse
  teaching team growing-others,communication: Showed {junior} how I test a screen that moves, on the {screen} → {junior} wrote the tests for the next one

mid: The {fault=time-zone|leap-day|rounding|umlaut} fault
  incident team problem-solving,composure,foresight: Traced the {fault} fault to the {import|export|report} and mended it there, not on the page → No such report for {two|three} quarters
  routine team quality,ownership: Went through the {four|six|five} other places where a {fault} fault could sit, unasked → {Two|One} more found before anyone met them
  alignment team alignment: Settled with {colleague}, who wanted it on the server, where a {fault} fault is mended → A page in our guide

mid: {list=address|staff|medicine|supplier} import for {team}
  synthesis team synthesis: Found out why our {list} list and the one of {team} differ by some {hundred|sixty|two hundred} rows → One rule; both lists agree
  plan team planning,foresight: Planned the {list} move in two {weekends|nights} with a way back after each → The way back was not needed
  outcome team ownership,quality,domain: Carried the {list} import from the first mail to the hand-over with a log of the trial run → {team} used it unchanged

mid: {quarter} on call
  routine team composure,judgement,quality: Took my weeks on call in {quarter}, the urgent first, and left a note on each call that others could use → {Eleven|Nine|Fourteen} calls, none came back
  improvement team problem-solving,ownership: Removed the {two|three} alarms that woke people in {month} for nothing → Calls at night halved
  review team growing-others,alignment: Reviewed {junior}'s changes of {month} with the why beside each remark → Fewer rounds from month to month

mid: Printing {what=the round sheet|the wage slip|labels|the care plan}
  outcome team ownership,planning,domain: Replaced the printing of {what} over {five|four|six} weeks, and it was first looked at when it was ready → Out in {month}
  assurance team quality,domain: Had {what} read by the {people on the round|hospital's tester|privacy officer} before release → {Two|One} wording changed, no fault
  risk team foresight: Prepared for {what} to fail on the first of the month, with the old way one click away → Needed for {a morning|an hour}

advanced: {part=visits|care plans|medicine lists|routes} on phones without a network
  plan cross-team planning,strategy,alignment: Cut "{part} work in the cellar" into {five|four|six} steps that each helped someone, beginning with reading → {Three|Two} stations had the first step in {month}
  risk cross-team foresight,alignment: Warned {team} {seven|six|five} weeks ahead that two people editing {part} at once would collide, with two ways to deal with it → They chose "last one asks"
  design team problem-solving,judgement: Worked out how {part} changed apart come together, tried it on a copy of one station and threw the first way out → No lost note since release
  outcome cross-team ownership,quality,planning: Rode along with {two|three} rounds after {part} went out and changed the {colours|order|wording} until nobody phoned the office → Calls to the office down by {two thirds|half}

advanced: New sign-in for {users=carers|branch offices|the hospital|night staff}
  trade-off cross-team communication,domain,strategy: Explained to {team}, without our words, what a key card costs {users} and a password costs them → They chose cards for shared phones
  alignment cross-team alignment,communication,planning: Brought works council, {team} and operations to one plan for {users}, though each wanted to go last → Order agreed in {two|three} meetings
  incident cross-team composure,foresight,ownership: Stopped the switch on the {second|first} morning, told {users} why and when, and started again {a week|ten days} later → No shift without access
  review team quality,growing-others,domain: Read every change to the sign-in for {users} with {junior} and wrote down the {five|four} that worried me → The list is our check now

advanced: {paper=invoices|wage hours|mileage|insurers' claims} from visits
  synthesis cross-team synthesis,communication: Put what accounting, the insurers' rules and our visit records say about {paper} on one page → Accounting decided by it in one sitting
  decision team judgement,domain,problem-solving: Settled what {paper} say of a visit that runs past midnight, with the contract and {three|four} real cases → No objection in {two|three} quarters
  improvement cross-team ownership,problem-solving,planning: Took the correction of {paper} from {eleven|nine|fourteen} clicks to two, watching {team} do it → Corrections no longer pile up at month's end
  presentation cross-team ownership,communication,composure: Showed {team} where the first run of {paper} had been wrong, by how much and what I had overlooked → They kept trusting the second

advanced: A calmer {quarter} release
  plan cross-team planning,foresight,communication: Set the order of the {quarter} release by what each part waits for, and asked the {three|two} teams before they asked me → Released on the day
  decision cross-team judgement,strategy,alignment: Left the {new map|photo upload|dark screens|calendar feed} out to keep the aim of fewer calls, and said so to those who wanted it → It came {a month|six weeks} later, tested
  routine team quality,judgement,domain: Ran {quarter}'s releases by my own check-list, and {colleague} took it over → No roll-back
  mentoring team growing-others: Had {junior} plan the release after {quarter}'s with me in the second chair → Their own by {month}

advanced: Slow {time=mornings|month ends|Mondays|evenings}
  incident team problem-solving,composure,judgement: Found that slow {time} came from one {report|search|export} nobody read, and took it off the busy hour with their leave → Pages answer within a second again
  outcome(partly) cross-team ownership,problem-solving: Got the wait on {time} down to {four|five} seconds where I had promised two, and told the stations what stands in the way → The rest is a new server; asked for
  assurance team quality,domain,ownership: Had {an outside tester|a tester from the hospital|the county's tester} try our {time} under the load of a flu week, and worked off what they found → One of {nine|seven|eleven} findings left, accepted
  budget cross-team strategy: Worked out with {team} what waiting on {time} costs a year against {the new server|a second line} → Bought

advanced: Link to {whom=the hospital's records|the pharmacies|the laboratory|the insurers}
  alignment cross-team alignment,planning,communication: Ran the talks with the technicians of {whom} myself, one page of open points a week → All points closed in {ten|eight|twelve} weeks
  risk cross-team foresight: Told both houses what happens to a visit if the link to {whom} is down for a day, and proposed a paper form → Needed once, in {month}
  outcome(missed) team ownership,composure: The link to {whom} was {two months|seven weeks|a quarter} late; I wrote up why, that I had not asked for their test system in time, and what I do now → Their system is in the first line of my plans
  initiative cross-team strategy,ownership,planning: Tried the link to {whom} with one {ward|station|round} first, towards the aim of one list of medicines → They asked to keep it

advanced: {thing=reminders|notes by voice|photos of wounds|messages to families} in the visit
  design cross-team synthesis,judgement,planning: Joined what nurses, {team} and the privacy officer want of {thing} into one sketch all three could read → Built from that sketch
  teaching team domain,growing-others: Showed {junior} how I find out what people do with {thing} before I ask them what they want → {junior} did the next two rounds
  decision cross-team strategy,judgement,communication: Stopped {thing} at the half, since they would not have saved a single call, and said so first to those who had asked → They had feared I'd finish it
  assurance team quality,composure,ownership: Answered the data-protection visit on {thing} with our own list of what we don't keep → No finding

senior: Leaving the {old=old planner|old mail server|paper archive|rented data centre}
  initiative organisation ownership,planning,strategy: Led all stations off the {old}, in the order of who suffered most → Switched off in {month}, nothing lost
  decision cross-team judgement,planning: Decided between two teams that both needed {colleague} for the {old} in the same month, and said why → Both dates held
  risk organisation foresight,domain: Showed the directors what staying on the {old} means by next year → They moved the money forward
  improvement cross-team quality,problem-solving,growing-others: Wrote the rules for moving records off the {old}, which all three teams took up → Faults in moved records down from {dozens|thirty} to four

senior: One way to {act=talk between our systems|keep time|name clients|undo things}
  design cross-team quality,growing-others: Wrote down how our systems {act}, tried it with two teams and changed it after each → Breakages between teams fell from {eight|nine|seven} to one a quarter
  trade-off organisation domain,judgement,communication: Laid out for the directors what buying a way to {act} saves and what it locks us into → They had us build the small part and buy the rest
  alignment cross-team problem-solving,judgement,alignment: Took on the {lost messages|double records|wrong letters} that four departments complained of and none owned, down to how we {act} → Gone since {month}
  teaching team growing-others: Ran {six|five|four} afternoons on how we {act}, the last two held by {junior} and {colleague} → Three people can answer for it now

senior: The {month} outage of {what=the data centre|sign-in|the message line|the backups}
  incident cross-team composure,judgement,problem-solving: Led three teams through a day without {what}, with one person to talk and one to decide → Visits went out on the printed list
  presentation organisation foresight,communication,composure: Told the directors and the stations why {what} had failed, our part in it and what it would take → The second line was ordered that week
  plan organisation strategy,planning,foresight: Set out for three years what may fail besides {what} and what we accept → Adopted, looked at each spring
  assurance organisation ownership,quality,domain: Had the recovery of {what} tried by outsiders, twice, the second without a word of warning → Back in {forty|fifty|thirty} minutes

senior: Who can do what in {where=three teams|the on-call group|the interfaces}
  improvement team growing-others: Set up pairs so that nothing in {where} hangs on one head → From {six|five|seven} such systems to one
  mentoring team growing-others: Met {junior} every fortnight for a year on decisions they had made in {where} → {junior} leads the phone work
  synthesis organisation synthesis,strategy,domain: Brought outages, wishes and leavers of {where} together and showed that they come from the same two systems → Both got a team of their own
  outcome organisation ownership: Saw the changes in {where} through their first half-year, until people planned without me → All dates kept

senior: Visit data for {purpose=better routes|fair rounds|earlier help|shorter nights}
  plan organisation strategy,planning,foresight: Proposed what we should do with visit data for {purpose}, and what we should never do → The directors and the works council took it as written
  initiative cross-team problem-solving,quality: Brought nurses, planners and two engineers together on {purpose}, for one {afternoon|morning} a week → First use in two stations
  budget organisation judgement,ownership,strategy: Kept {purpose} within the agreed money by ending the {map|hosting|text-message} contract → A fifth left over
  decision organisation composure,domain,judgement: Stopped the part of {purpose} that showed who was slow, against those who liked it → The works council said so in its letter

senior: What {rule=the new privacy law|the medical-device rules|the insurers' data format} asks of us
  risk organisation foresight,domain: Set out for the directors a year ahead what {rule} closes and opens for us → Two plans were changed, one was dropped
  alignment cross-team planning,alignment,composure: Got care, finance and three software teams to one order of steps for {rule}, in {two|three} rounds → Each gave up one wish
  assurance organisation quality,ownership,domain: Led the outside check on {rule} → Passed, with {two|three} small findings
  decision cross-team judgement: Let two dates slip so that {rule} came first, and answered for it → The dates were made up by {month}

senior: Fewer {trouble=calls to support|wrong bookings|lost evenings} after releases
  synthesis organisation strategy,synthesis,domain: Put {trouble} of two years beside what we had released and showed three causes → The directors made fewer of them an aim
  initiative organisation ownership,planning,foresight: Led three teams and {team} against {trouble}, one cause a quarter → Down by {half|two fifths}
  design cross-team quality,growing-others: Wrote with {junior} how a release is tried with real users first; three teams do it → {Nine|Seven} faults found before anyone met them
  presentation organisation communication,composure,foresight: Showed the stations what we had done about {trouble}, and the cause we had not solved → They offered two testers
`
