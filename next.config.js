/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  basePath: process.env.BASE_PATH ?? '',
  env: { BASE_PATH: process.env.BASE_PATH ?? '' },
  experimental: { globalNotFound: true },
}

export default config
