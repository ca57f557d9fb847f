import localFont from 'next/font/local';

/** Source Sans 3, latin: loaded with every page (57 kB for both files). */
export const sourceSans = localFont({
  variable: '--font-source-sans',
  display: 'swap',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2',
      weight: '200 900',
      style: 'italic',
    },
  ],
});

/** The letters of names such as Yıldız, Şahin and Łukasz: fetched only by a page that shows one. */
export const sourceSansExtended = localFont({
  variable: '--font-source-sans-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  weight: '200 900',
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF' }],
});
