export const cli = {
  help: `Touchline, customer-experience workshops on one machine.

  touchline new FILE [--sample]
  touchline import FILE INPUT              INPUT: CSV, Excel (.xlsx), Mermaid journey (.mmd),
                                           CJML (.xml), or JSON that Touchline wrote
  touchline export FILE --format FORMAT --out PATH
                                           FORMAT: docx, pptx, pdf, xlsx, html, md, csv, json, svg, png,
                                           mermaid, cjml, map-pdf, walk-docx, walk-pdf, walk-html, or a backlog:
                                           jira, azure, github, linear,
                                           trello, backlog (--columns names its columns)
    [--client-copy] [--paper a4|letter] [--columns FIELD=NAME,...]
    walk-docx, walk-pdf, walk-html: [--walk NAME], the newest walkthrough without it
    map-pdf: [--paper A4|A3|A2|A1|A0] [--portrait] [--tiled]
  touchline check FILE [--json]            is the file whole, and what does the analysis lack
  touchline serve [FILE] [--port N] [--host ADDRESS] [--no-open] [--json]
                                           the app in a browser, for this machine only unless --host is given
  touchline --help | --version

Exit 0: done. 1: something went wrong, said on standard error. 2: words it cannot use.`,
  unknownCommand: 'There is no command “{{command}}”.',
  wrongNames: '“{{command}}” got too few or too many file names.',
  wrongFlag: '“{{command}}” has no option --{{flag}}.',
  wrongFormat: '--format must be one of {{formats}}.',
  wrongPaper: '--paper must be a4 or letter.',
  wrongColumns: '--columns takes FIELD=NAME,... where FIELD is one of {{fields}}.',
  wrongMapPaper: '--paper of a map must be one of {{papers}}.',
  onlyMapPdf: '--{{flag}} is for --format map-pdf only.',
  onlyWalk: '--walk is for --format walk-docx, walk-pdf or walk-html only.',
  wrongWalk: 'There is no walkthrough called “{{name}}”. There are: {{names}}.',
  noWalks: 'none',
  wrongPort: '--port must be a number from 0 to 65535.',
  missing: '--{{flag}} is missing.',
  seeHelp: 'See touchline --help.',
  created: '{{file}} is made.',
  exported: '{{out}} is written.',
  serving: 'Touchline is at {{link}}\nIt is for this machine only. Stop it with Ctrl+C.',
  whole_one: '{{file}} is whole; it holds {{count}} edit.',
  whole_other: '{{file}} is whole; it holds {{count}} edits.',
  damaged: '{{file}} is damaged:',
  lacks: 'The analysis still lacks:',
  lacksNothing: 'The analysis lacks nothing.',
}
