export const retentionPath = '/beheer/bewaren';
export const listPath = (number: number): string => `${retentionPath}/lijsten/${number}`;
