{#-
    The column as it is, or with the variable mask_pii a stable token in its place: kind, underscore and the first 12
    hex digits of md5 of salt and value. Null stays null. The kind is the column's name unless another is given.
-#}
{%- macro mask_pii(column, kind=none) -%}
{%- if is_true(var('mask_pii'), 'mask_pii') -%}
'{{ kind or column }}_' || left(md5('{{ pii_salt() | replace("'", "''") }}' || {{ column }}), 12)
{%- else -%}
{{ column }}
{%- endif -%}
{%- endmacro -%}

{%- macro pii_salt() -%}
{%- set salt = env_var('SHOPSMART_PII_SALT', '') -%}
{%- if execute and not salt -%}
    {{ exceptions.raise_compiler_error(
        'mask_pii is true, but the environment variable SHOPSMART_PII_SALT is not set. '
        ~ 'Set it to a secret text, or set mask_pii to false.'
    ) }}
{%- endif -%}
{{ return(salt) }}
{%- endmacro -%}
