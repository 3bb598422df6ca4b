/** What a file dialog offers for an import; the host looks at the bytes anyway. */
export const importable = '.csv,.tsv,.txt,.json,.xlsx,.mmd,.mermaid,.xml,.cjml'
