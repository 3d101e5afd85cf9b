/** An estate of our own, marked so wherever it is shown: seven domains in three groups, a wildcard, and one question of each common kind. */
export const exampleInventory = `domain,subdomains,destinations,approved_senders,blocked_senders,valid_recipients,reputation,antivirus,spam,probable_spam
example.test,,mail1.example.test:25/10 mail2.example.test:25/10,info@partner.example 198.51.100.0/24,,有効,標準,有効,削除,隔離
sales.example.test,,mail1.example.test:25/10 mail2.example.test:25/10,198.51.100.0/24,*@spam.example,有効,標準,有効,削除,隔離
order.example.test,,mail1.example.test:25/10 mail2.example.test:25/10,*@partner.example 192.0.2.25 198.51.100.0/24,,無効,標準,有効,削除,転送
hr.example.test,,mail1.example.test:25/10 mail2.example.test:25/10,198.51.100.0/24,192.0.2.25 203.0.113.0/24,無効,詳細,有効,隔離,隔離
*.lab.example.test,dev stage,192.0.2.10,198.51.100.0/24,,無効,標準,無効,無効,
`;
