{#-
    ISO 3166 alpha-2 code of a country's spelling, which must be clean text already: DuckDB writes it out once a spelling. One
    that country_spellings() does not know is upper-cased.
-#}
{%- macro country_code(spelling) -%}
case lower({{ spelling }})
    {%- for code, spellings in country_spellings().items() %}
        {%- for known in spellings %}
        when '{{ known }}' then '{{ code }}'
        {%- endfor %}
    {%- endfor %}
        else upper({{ spelling }})
    end
{%- endmacro -%}

{%- macro country_spellings() -%}
{{ return({
    'US': ['usa', 'u.s.a.', 'u.s.', 'united states', 'united states of america', 'america'],
    'GB': ['uk', 'u.k.', 'united kingdom', 'great britain', 'england'],
    'DE': ['germany', 'deutschland'],
    'FR': ['france'],
    'ES': ['spain', 'españa'],
    'IT': ['italy', 'italia'],
    'BR': ['brazil', 'brasil'],
    'CH': ['switzerland'],
    'CA': ['canada'],
    'AU': ['australia'],
    'MX': ['mexico'],
    'VE': ['venezuela'],
    'AR': ['argentina'],
    'SE': ['sweden'],
    'AT': ['austria'],
    'PT': ['portugal'],
    'DK': ['denmark'],
    'FI': ['finland'],
    'IE': ['ireland'],
    'BE': ['belgium'],
    'NO': ['norway'],
    'PL': ['poland'],
    'NL': ['netherlands', 'the netherlands', 'holland'],
    'IN': ['india'],
    'JP': ['japan'],
    'CN': ['china'],
    'NZ': ['new zealand'],
    'ZA': ['south africa']
}) }}
{%- endmacro -%}
