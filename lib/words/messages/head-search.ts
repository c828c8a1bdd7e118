/** Words of the panel below the search field in the head of a page, apart from the others: they are loaded with it. */
export const headSearch = {
  zh: {
    inDocument: '在这份资料里：{n}页相符',
    inArticle: '在这份资料里：{n}节相符',
    notInDocument: '这份资料里没有“{q}”',
    page: '第{n}页',
    loading: '正在载入索引……',
    failed: '索引没能载入。按回车到搜索页再试。',
    none: '没有找到“{q}”。按回车看相近的词。',
    all: '看全部{n}份结果',
    some: '至少{n}份结果，全部看',
    results: '搜索结果',
    between: '、',
  },
  en: {
    inDocument: 'In this document: {n} pages',
    inArticle: 'In this document: {n} sections',
    notInDocument: '“{q}” is not in this document',
    page: 'Page {n}',
    loading: 'Loading the index …',
    failed: 'The index did not load. Press Enter to try on the search page.',
    none: 'Nothing found for “{q}”. Press Enter for similar words.',
    all: 'All {n} results',
    some: 'At least {n} results: see all',
    results: 'Search results',
    between: ', ',
  },
}
