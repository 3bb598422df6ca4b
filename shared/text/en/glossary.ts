export const glossary = {
  title: 'Glossary',
  add: 'Add term',
  search: 'Search the glossary',
  meaningHint: 'What is meant by it here',
  emptyTitle: 'What words do people use here?',
  empty: 'Every organisation has its own. Write down what is meant by them, so that everybody reads the plan alike.',
  paste: 'Pasting several lines like “word: meaning” adds them all.',
}
