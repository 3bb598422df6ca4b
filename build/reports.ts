/** What a part of the gate found: how many passed, and what failed, each in a line or two. */
export type Found = { passed: number; failed: string[] }

type Assertion = { status: string; fullName: string; failureMessages?: string[] | null }
type UnitReport = {
  numPassedTests: number
  testResults: { name: string; status: string; message?: string; assertionResults: Assertion[] }[]
}
type Suite = { suites?: Suite[]; specs?: Spec[] }
type Spec = {
  file: string
  line: number
  title: string
  tests: { status: string; results: { status: string; error?: { message?: string } }[] }[]
}
type E2eReport = { stats: { expected: number }; suites: Suite[]; errors?: { message?: string }[] }

/** Reads what Vitest's reporter `json` wrote. A file that could not be loaded is one failure. */
export function unitFound(report: UnitReport, root: string): Found {
  const failed = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(root, '')
    const tests = assertionResults.filter((one) => one.status === 'failed')
    if (!tests.length) return status === 'failed' ? [line(file, '', message)] : []
    return tests.map(({ fullName, failureMessages }) => line(file, fullName, failureMessages?.[0]))
  })
  return { passed: report.numPassedTests, failed }
}

/** Reads what Playwright's reporter `json` wrote. What passed only when it was tried again has failed too. */
export function e2eFound(report: E2eReport): Found {
  const specs = report.suites.flatMap(specsOf)
  const failed = specs.flatMap(({ file, line: at, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const why = results.find((one) => one.error)?.error?.message
        return line(`test/e2e/${file}:${at}`, title, why ?? results[0]?.status)
      }),
  )
  const errors = (report.errors ?? []).map(({ message }) => line('test/e2e', '', message))
  return { passed: report.stats.expected, failed: [...failed, ...errors] }
}

const specsOf = ({ suites = [], specs = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)]

/** Where, which, and the first line that says why, without the colours of a terminal. */
function line(where: string, which: string, why = ''): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one
  const words = why.replaceAll(/\u001b\[[\d;]*m/g, '').trim()
  const place = [where, which].filter(Boolean).join(' › ')
  return words ? `${place}\n    ${words.split('\n')[0]!.slice(0, 300)}` : place
}
