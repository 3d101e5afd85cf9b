/** Words beside the commands that collect, as the server draws them. */
export const collectWords = {
  saved: (file: string) => `${file}を保存`,
  more: 'くわしい集めかた',
} as const;
