import { expect, test } from 'vitest'
import { e2eFound, unitFound } from '../../build/reports.ts'

test('names each unit test that failed, with the first line of why, and each file that could not be read', () => {
  const file = (name: string, status: string, assertionResults: object[], message = '') =>
    ({ name: `/here/test/${name}`, status, assertionResults, message }) as never
  const report = {
    numPassedTests: 1,
    testResults: [
      file('a.test.ts', 'failed', [
        { status: 'passed', fullName: 'adds' },
        {
          status: 'failed',
          fullName: 'takes away',
          failureMessages: ['\u001b[31mError: 1 is not 2\u001b[39m\n  at a.ts'],
        },
        { status: 'failed', fullName: 'says nothing', failureMessages: [] },
      ]),
      file('b.test.ts', 'failed', [], 'SyntaxError: no such export'),
      file('c.test.ts', 'passed', [{ status: 'skipped', fullName: 'later' }]),
    ],
  }
  expect(unitFound(report, '/here/')).toEqual({
    passed: 1,
    failed: [
      'test/a.test.ts › takes away\n    Error: 1 is not 2',
      'test/a.test.ts › says nothing',
      'test/b.test.ts\n    SyntaxError: no such export',
    ],
  })
})

test('names each end-to-end test that failed or passed only the second time, however deep it lies', () => {
  const spec = (title: string, status: string, results: object[]) =>
    ({ file: 'a.spec.ts', line: 7, title, tests: [{ status, results }] }) as never
  const report = {
    stats: { expected: 1 },
    suites: [
      {
        specs: [spec('opens', 'expected', [{ status: 'passed' }])],
        suites: [
          {
            specs: [
              spec('closes', 'unexpected', [{ status: 'timedOut' }]),
              spec('reopens', 'flaky', [{ status: 'failed', error: { message: 'late' } }, { status: 'passed' }]),
            ],
          },
        ],
      },
    ],
    errors: [{ message: 'no Chromium\nat all' }],
  }
  expect(e2eFound(report)).toEqual({
    passed: 1,
    failed: [
      'test/e2e/a.spec.ts:7 › closes\n    timedOut',
      'test/e2e/a.spec.ts:7 › reopens\n    late',
      'test/e2e\n    no Chromium',
    ],
  })
})
