// Small word classes that the rules need to see the shape of a sentence.

/** Adverbs and adjectives of degree and manner: on their own they draw no line between two levels. After Quirk et al.: A Comprehensive Grammar of the English Language, 8.104 ff. (intensifiers, amplifiers, downtoners). */
export const DEGREES: ReadonlySet<string> = new Set(
  `a also always an and as at better bit both completely considerable consistent deep deeper even ever extremely fully good great greater greatest high higher highly
  increasing increasingly just largely little lot many maximum more most mostly much often on only own particularly quite rather really regular serious simply slightly
  some sometimes somewhat strong stronger such the thorough times to too truly usually very well`.split(/\s+/),
)

/** End in -ly and are no adverbs of degree or manner. */
export const NOT_ADVERBS: ReadonlySet<string> = new Set(
  'ally anomaly apply assembly comply daily early family fly hourly imply monthly multiply only quarterly rely reply supply weekly yearly publicly externally internally independently'.split(
    ' ',
  ),
)

/** Words that draw a line between two levels: how wide, how many, how much direction. */
export const BOUNDARIES =
  /^(?:\d+|one|two|three|four|five|several|multiple|many|entire|whole|single|small|medium|large|larger|complex|simple|individual|own|ownership|personal|direct|team\w*|squads?|group\w*|tribe\w*|department\w*|division\w*|area\w*|domain\w*|discipline\w*|company|company-wide|organi[sz]ation\w*|business\w*|industry|community|collective|external\w*|internal\w*|public|global|local|cross\S*|across|beyond|within|project\w*|product\w*|program\w*|feature\w*|task\w*|component\w*|system\w*|service\w*|module\w*|strateg\w*|tactical|independent\w*|guidance|guided|supervision|support|supported|oversight|without|with|lead\w*|help\w*|assist\w*|participat\w*|contribut\w*|own\w*|senior\w*|junior\w*|peer\w*|manager\w*|day|week\w*|month\w*|quarter\w*|year\w*)$/

/** What is done in ladders, in the base form; ours, from public ladders and the verb tables of Bloom's taxonomy (Anderson, Krathwohl, 2001). */
export const DEEDS: ReadonlySet<string> = new Set(
  `act adapt address advise advocate analyse analyze answer apply articulate ask assess assign attend author automate balance bring build call carry
  challenge champion check coach collaborate collect communicate complete consider contribute coordinate create debug decide define delegate deliver
  demonstrate deploy describe design develop diagnose discuss document drive enable encourage enforce engage ensure escalate establish estimate
  evaluate execute explain explore facilitate find fix follow foster gather get give greet guide handle help hire hold identify implement improve
  influence inform innovate inspire instil interview introduce investigate keep lead learn listen look maintain make manage measure mend mentor
  mitigate monitor motivate name negotiate observe offer optimise optimize organise organize oversee participate perform plan prepare present prevent
  prioritise prioritize produce promote propose provide publish put raise recommend recruit refactor refine reflect report represent research resolve
  review run say schedule seek set settle share ship show simplify solve speak strengthen support tackle take talk teach tell test think track train
  translate treat troubleshoot unblock update use verify volunteer work write`.split(/\s+/),
)
