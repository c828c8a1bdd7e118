/** Words of the panel below the search field in the head of a page, apart from the others: they are loaded with it. */
export const headSearch = {
  zh: {
    inDocument: { one: '在这份资料里：{n}页相符', other: '在这份资料里：{n}页相符' },
    inArticle: { one: '在这份资料里：{n}节相符', other: '在这份资料里：{n}节相符' },
    notInDocument: '这份资料里没有“{q}”',
    page: '第{n}页',
    loading: '正在载入索引……',
    failed: '索引没能载入。按回车到搜索页再试。',
    none: '没有找到“{q}”。按回车看相近的词。',
    all: { one: '看全部{n}份结果', other: '看全部{n}份结果' },
    some: { one: '至少{n}份结果，全部看', other: '至少{n}份结果，全部看' },
    results: '搜索结果',
    between: '、',
  },
  en: {
    inDocument: { one: 'In this document: {n} page', other: 'In this document: {n} pages' },
    inArticle: { one: 'In this document: {n} section', other: 'In this document: {n} sections' },
    notInDocument: '“{q}” is not in this document',
    page: 'Page {n}',
    loading: 'Loading the index …',
    failed: 'The index did not load. Press Enter to try on the search page.',
    none: 'Nothing found for “{q}”. Press Enter for similar words.',
    all: { one: '{n} result: see it', other: 'All {n} results' },
    some: { one: 'At least {n} result: see all', other: 'At least {n} results: see all' },
    results: 'Search results',
    between: ', ',
  },
}
