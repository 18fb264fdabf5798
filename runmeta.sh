. /tmp/me.env
for t in para commas saidthat that onday spelled tokilled andkilled leaving wounded airraid over atleast including regime isis usa says reportedly havebeen paras jets injured among; do nice -n 5 python /tmp/me/meta.py /work/k-me $t 400 > /tmp/me/meta.$t.txt 2>&1; done
