select id, doubled * 2 as quadrupled from {{ ref('summed') }}
