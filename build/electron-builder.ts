import type { Configuration } from 'electron-builder'

const icon = 'build/icons/1024x1024.png'

/** What is packed, and how, for the three systems. Only the bundle and better-sqlite3 ship; see build/README.md. */
export const packaging: Configuration = {
  appId: 'org.touchline.app',
  productName: 'Touchline',
  copyright: 'Touchline contributors, MIT licence',
  // The installers of Linux name a maintainer and a home page; whoever publishes puts their own here.
  extraMetadata: { author: 'Touchline contributors', homepage: 'https://touchline.example' },
  directories: { output: 'dist', buildResources: 'build/icons' },
  files: [
    'package.json',
    'out/*.js',
    'out/preload.cjs',
    'out/chunks/**',
    'out/renderer/**',
    'out/assets/**',
    'out/samples/**',
    '!node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
  extraFiles: [{ from: 'out/LICENCES.txt', to: 'LICENCES.txt' }],
  // A native module is loaded from a file of its own; everything else stays in the archive, whose integrity is checked.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // Its binaries come with the package, for Node and Electron alike.
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'touchline',
      name: 'Touchline engagement',
      description: 'Touchline engagement',
      mimeType: 'application/vnd.touchline',
      role: 'Editor',
    },
  ],
  win: { target: ['nsis'], icon },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: { target: [{ target: 'dmg', arch: ['arm64', 'x64'] }], category: 'public.app-category.business', icon },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icons',
    category: 'Office',
    executableName: 'touchline',
    synopsis: 'Customer-experience workshops on one machine',
    maintainer: 'Touchline contributors <nobody@touchline.example>',
  },
  // Nothing is uploaded and nothing updates itself.
  publish: null,
}
