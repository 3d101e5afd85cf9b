/** Roles that a reader gives to an exchange. */
export const roles = ['cpf', 'interscan', 'tmems', 'other'] as const;
export type Role = (typeof roles)[number];
